package dev.osiscope.viewmodel;

import java.util.Arrays;

/// How many bytes the first so many steps carry, each way, and how many of them carry any: a sum is kept every so many steps, the rest is added up when
/// somebody asks. Used by one thread; a copy made by [#snapshot()] never changes.
final class PayloadSums {

    static final PayloadSums NONE = new PayloadSums(RunSteps.NONE);

    private static final int BLOCK = 256;

    private final RunSteps steps;
    private long[] client = new long[4];
    private long[] server = new long[4];
    private int[] data = new int[4];
    private int added;
    private long clientSum;
    private long serverSum;
    private int dataSum;

    PayloadSums(RunSteps steps) {
        this.steps = steps;
    }

    /// Adds the next step.
    void add() {
        if (added % BLOCK == 0) {
            int block = added / BLOCK;
            if (block == client.length) {
                client = Arrays.copyOf(client, 2 * block);
                server = Arrays.copyOf(server, 2 * block);
                data = Arrays.copyOf(data, 2 * block);
            }
            client[block] = clientSum;
            server[block] = serverSum;
            data[block] = dataSum;
        }
        if (steps.fromServer(added)) {
            serverSum += steps.payloadLength(added);
        } else {
            clientSum += steps.payloadLength(added);
        }
        dataSum += carries(added);
        added++;
    }

    /// The sums as they are now: what was written is not written again.
    PayloadSums snapshot() {
        PayloadSums copy = new PayloadSums(steps);
        copy.client = client;
        copy.server = server;
        copy.data = data;
        copy.added = added;
        return copy;
    }

    /// The bytes of the steps before `step`, 0 to the number of steps added.
    long before(int step, boolean fromServer) {
        int block = Math.max(0, step - 1) / BLOCK;
        long sum = (fromServer ? server : client)[block];
        for (int index = block * BLOCK; index < step; index++) {
            if (steps.fromServer(index) == fromServer) {
                sum += steps.payloadLength(index);
            }
        }
        return sum;
    }

    /// How many of the steps before `step` carry data.
    int dataBefore(int step) {
        int block = Math.max(0, step - 1) / BLOCK;
        int sum = data[block];
        for (int index = block * BLOCK; index < step; index++) {
            sum += carries(index);
        }
        return sum;
    }

    private int carries(int step) {
        return steps.payloadLength(step) > 0 ? 1 : 0;
    }
}
