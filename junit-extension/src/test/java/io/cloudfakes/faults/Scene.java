package io.cloudfakes.faults;

import io.cloudfakes.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a fault is seen to do: to the client that meets it, and to the state behind it.
 *
 * @param shows in words
 * @param services where
 * @param script does it to a service and asserts it, in whichever way its client is reached
 */
record Scene(
    Class<? extends Fault> fault, String shows, List<String> services, Consumer<Subject> script) {

  static Scene everywhere(Class<? extends Fault> fault, String shows, Consumer<Subject> script) {
    return new Scene(fault, shows, Subject.SERVICES, script);
  }

  static <S extends Subject> Scene at(
      Class<S> subject,
      String service,
      Class<? extends Fault> fault,
      String shows,
      Consumer<S> script) {
    return new Scene(fault, shows, List.of(service), given -> script.accept(subject.cast(given)));
  }

  static List<Scene> all() {
    List<Scene> all = new ArrayList<>();
    all.addAll(ErrorScenes.all());
    all.addAll(ConnectionScenes.all());
    all.addAll(BodyScenes.all());
    all.addAll(DataScenes.all());
    all.addAll(EventScenes.all());
    all.addAll(EdgeScenes.all());
    return all;
  }
}
