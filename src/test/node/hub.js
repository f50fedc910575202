// A hub as a learner writes one after a first lesson on events and sockets: each line to everybody else. It scrubs nothing
// and bounds nothing. benchmarks/hub measures it.
//
//     node src/test/node/hub.js PORT
'use strict';

const net = require('node:net');

const clients = new Set();

function broadcast(sender, line) {
    for (const client of clients) {
        if (client !== sender) {
            client.write(line + '\n');
        }
    }
}

net.createServer((client) => {
    let rest = '';
    clients.add(client);
    client.setEncoding('utf8');
    client.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        lines.forEach((line) => broadcast(client, line));
    });
    client.on('error', () => client.destroy());
    client.on('close', () => clients.delete(client));
}).listen(Number(process.argv[2]), '127.0.0.1');
