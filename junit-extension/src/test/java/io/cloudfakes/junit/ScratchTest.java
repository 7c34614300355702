package io.cloudfakes.junit;
import org.junit.jupiter.api.Test;
class ScratchTest {
  @Test void all() throws Exception {
    for (String n : java.util.List.of("CarelessImport","CarefulImport","CarelessLock","CarefulLock","CarelessArchive","CarefulArchive","CarelessRegister","CarefulRegister")) {
      var r = TestRun.of(Class.forName("io.cloudfakes.examples.faults.PlantedBugs$"+n)).run();
      System.out.println("== "+n+" passed "+r.passed().size());
      r.failed().forEach((k,v)->System.out.println("  FAILED "+k+" "+v+ " | " + TestRun.timelineOf(v).orElse("-")));
    }
  }
}
