package dev.osiscope.session;
import java.nio.file.*; import java.util.*; import dev.osiscope.index.*; import dev.osiscope.timeline.*;
public class SeekTime {
  public static void main(String[] a) throws Exception {
    CaptureSession s = CaptureSession.open(Path.of(a[0])); s.awaitIndex();
    OpenConversation c = s.conversation(0); c.awaitEnd();
    Timeline t = c.snapshot().timeline();
    int n=t.size(); int[] rows=new int[n]; for(int i=0;i<n;i++) rows[i]=c.row(i);
    Random r=new Random(1);
    for(int round=0;round<6;round++){
      long t0=System.nanoTime(); int k=100;
      for(int i=0;i<k;i++) t.step(r.nextInt(n));
      long t1=System.nanoTime();
      for(int i=0;i<k;i++){int f=512+r.nextInt(n-700); s.inContext(s.index()).of(rows,f,f+128);}
      long t2=System.nanoTime();
      for(int i=0;i<k;i++){int f=512+r.nextInt(n-700); FramesInContext x=s.inContext(s.index()); for(int p=f;p<f+128;p++) x.of(rows[p]);}
      long t3=System.nanoTime();
      for(int i=0;i<k;i++){int f=512+r.nextInt(n-700); for(int p=f-512;p<f+128;p++) s.frame(rows[p]);}
      long t4=System.nanoTime();
      for(int i=0;i<k;i++){int f=512+r.nextInt(n-700); for(int p=f;p<f+128;p++) s.dissection(rows[p]);}
      long t5=System.nanoTime();
      System.out.printf("step %.2f ms, inContext %.2f, only 128 %.2f, frames 640 %.2f, plain 128 %.2f%n",(t1-t0)/1e6/k,(t2-t1)/1e6/k,(t3-t2)/1e6/k,(t4-t3)/1e6/k,(t5-t4)/1e6/k);
    }
    System.exit(0);
  }
}
