package io.osteon.conformance;

import io.osteon.bench.BenchmarkBundle;
import io.osteon.intake.CaseJsonGenerator;
import io.osteon.intake.fhir.BundleDamage;
import io.osteon.testing.McodeExamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The cases that both runtimes are asked about. Whatever is random has a fixed seed. */
final class Inputs {
  private static final int GENERATED = 150;
  private static final int MUTATED = 150;
  private static final int DAMAGED_TREES = 200;
  private static final int DAMAGED_BYTES = 100;

  private Inputs() {}

  /** The examples of the documentation and the Bundles of the tests. */
  static List<Input> files() {
    List<Input> inputs = new ArrayList<>();
    for (Path folder : List.of(Path.of("docs/examples"), Path.of("src/test/resources/fhir"))) {
      for (Path file : list(folder)) {
        String name = file.getFileName().toString();
        boolean isCase = name.endsWith(".case.json") || name.equals("breast-cancer.json");
        inputs.add(new Input(name, isCase ? Input.CASE : Input.FHIR, read(file)));
      }
    }
    inputs.add(new Input("benchmark bundle", Input.FHIR, BenchmarkBundle.read()));
    return inputs;
  }

  /** The examples of mCODE, each with a bone metastasis; none where they are not at hand. */
  static List<Input> mcode() {
    Optional<Path> folder = McodeExamples.folder();
    if (folder.isEmpty()) {
      System.out.println("*** NOT TESTED: mCODE's examples, which are not beside the project ***");
      return List.of();
    }
    try {
      List<Input> inputs = new ArrayList<>();
      for (Path file : McodeExamples.files(folder.get())) {
        inputs.add(
            Input.fhir(file.getFileName().toString(), McodeExamples.withBoneMetastasis(file)));
      }
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cases that the schema accepts. */
  static List<Input> generated() {
    List<Input> inputs = new ArrayList<>();
    for (int seed = 0; seed < GENERATED; seed++) {
      inputs.add(
          Input.caseJson(
              "generated " + seed, CaseJsonGenerator.valid(new Random(seed)).toString()));
    }
    return inputs;
  }

  /** Cases with mistakes and Bundles with damage. */
  static List<Input> mutated() {
    List<Input> inputs = new ArrayList<>();
    for (int seed = 0; seed < MUTATED; seed++) {
      inputs.add(
          Input.caseJson(
              "mutated " + seed, CaseJsonGenerator.mutated(new Random(seed)).toString()));
    }
    List<Input> bundles = files().stream().filter(i -> i.mediaType().equals(Input.FHIR)).toList();
    for (int seed = 0; seed < DAMAGED_TREES; seed++) {
      Random random = new Random(seed);
      Input bundle = bundles.get(random.nextInt(bundles.size()));
      String json = new String(bundle.bytes(), java.nio.charset.StandardCharsets.UTF_8);
      inputs.add(
          Input.fhir("damaged tree " + seed + " of " + bundle, BundleDamage.tree(json, random)));
    }
    for (int seed = 0; seed < DAMAGED_BYTES; seed++) {
      Random random = new Random(seed);
      Input bundle = bundles.get(random.nextInt(bundles.size()));
      inputs.add(
          new Input(
              "damaged bytes " + seed + " of " + bundle,
              Input.FHIR,
              BundleDamage.bytes(bundle.bytes(), random)));
    }
    return inputs;
  }

  /** All of them, with {@link BadInputs}. */
  static List<Input> all() {
    return Stream.of(files(), mcode(), generated(), mutated(), BadInputs.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
