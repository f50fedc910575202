package dev.osiscope.session;
import java.nio.file.*; import java.util.*;
public class SeekProf {
  public static void main(String[] a) throws Exception {
    CaptureSession s = CaptureSession.open(Path.of(a[0])); s.awaitIndex();
    OpenConversation c = s.conversation(0); c.awaitEnd();
    int n=c.snapshot().timeline().size(); int[] rows=new int[n]; for(int i=0;i<n;i++) rows[i]=c.row(i);
    Random r=new Random(1); long end=System.nanoTime()+15_000_000_000L; int k=0;
    long b=((com.sun.management.ThreadMXBean)java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    while(System.nanoTime()<end){int f=512+r.nextInt(n-700); s.inContext(s.index()).of(rows,f,f+128);k++;}
    System.out.println(k+" "+15000.0/k+" ms, "+(((com.sun.management.ThreadMXBean)java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes()-b)/k+" bytes");
    System.exit(0);
  }
}
