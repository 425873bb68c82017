package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.error.InputException;
import parley.extract.llm.AnswerForm;
import parley.extract.llm.ChatClient;
import parley.extract.llm.ChatLimits;
import parley.extract.llm.Endpoint;
import parley.extract.llm.ModelCoder;
import parley.extract.llm.ModelSettings;
import parley.issue.Codebook;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which language model codes, and on what terms; a mixin. */
final class ModelOptions {
  private static final String KEY = "PARLEY_LLM_KEY";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Where the language model answers: any endpoint with OpenAI's chat completions, on this"
              + " machine or elsewhere, e.g. http://localhost:8080/v1.")
  Optional<String> endpoint = Optional.empty();

  @Option(names = "--llm-model", paramLabel = "NAME", description = "The model's name there.")
  Optional<String> model = Optional.empty();

  @Option(
      names = "--key-env",
      paramLabel = "NAME",
      defaultValue = KEY,
      description = "The environment variable with the key; default: ${DEFAULT-VALUE}, if set.")
  String keyEnv = KEY;

  @Option(names = "--key-file", paramLabel = "FILE", description = "A file with the key instead.")
  Optional<Path> keyFile = Optional.empty();

  @Option(
      names = "--yes",
      description = "Agree, for this run, that the texts are sent to the endpoint's host.")
  boolean yes;

  @Option(names = "--remember", description = "Agree to this host from now on.")
  boolean remember;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "500",
      description = "Requests in all, repetitions included; default: ${DEFAULT-VALUE}.")
  int maxRequests = 500;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long one answer may take; default: ${DEFAULT-VALUE}.")
  int timeout = 120;

  @Option(
      names = "--answer",
      paramLabel = "FORM",
      converter = Forms.class,
      defaultValue = "schema",
      description =
          "How JSON is asked for: schema, object (endpoints without schemas) or words; default:"
              + " ${DEFAULT-VALUE}.")
  AnswerForm form = AnswerForm.SCHEMA;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "0",
      description =
          "From 0 to 2, or 'none' to leave it to the endpoint; default: ${DEFAULT-VALUE}.")
  String temperature = "0";

  @Option(
      names = "--parties",
      paramLabel = "CODE",
      split = ",",
      description = "Parties that the model may name beside those found in the document.")
  List<String> parties = new ArrayList<>();

  /** The coder that asks the model; the user has agreed to its host. */
  ModelCoder coder(Console console, Codebook codebook) {
    if (endpoint.isEmpty() || model.filter(m -> !m.isBlank()).isEmpty()) {
      throw new InputException(
          "--coder llm",
          "needs an endpoint and a model",
          "give --endpoint URL and --llm-model NAME");
    }
    if (maxRequests < 1 || timeout < 1) {
      throw new InputException(
          "--max-requests, --timeout", "must be 1 or more", "leave them out for the defaults");
    }
    Endpoint to = Endpoint.of(endpoint.get());
    var settings = new ModelSettings(model.get(), temperature(), form);
    Optional<String> key = key(console);
    agreed(console, to, settings, key.isPresent());
    var limits = ChatLimits.standard().with(maxRequests, timeout);
    return new ModelCoder(
        new ChatClient(to, key, limits, Thread::sleep, Clock.systemUTC()), codebook, settings);
  }

  private void agreed(Console console, Endpoint to, ModelSettings settings, boolean withKey) {
    var consent = Consent.of(console);
    String terms =
        "passages of the documents go to "
            + to.host()
            + " (model "
            + settings.model()
            + (withKey ? ", with your key" : ", without a key")
            + (to.encrypted() ? ")" : ", NOT ENCRYPTED)");
    if (remember) {
      consent.keep(to);
    }
    if (!yes && !remember && !consent.given(to)) {
      throw new InputException(
          "--endpoint",
          terms + "; nothing was sent yet",
          "agree with --yes for this run, or --remember from now on");
    }
    console.err().println("parley: " + terms);
    console.err().flush();
  }

  private Optional<Double> temperature() {
    if (temperature.equals("none")) {
      return Optional.empty();
    }
    try {
      double value = Double.parseDouble(temperature);
      if (value >= 0 && value <= 2) {
        return Optional.of(value);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new InputException("--temperature", "must be from 0 to 2, or none", "");
  }

  private Optional<String> key(Console console) {
    Optional<String> key =
        keyFile
            .map(ModelOptions::read)
            .or(() -> Optional.ofNullable(console.environment().get(keyEnv)))
            .map(String::strip)
            .filter(k -> !k.isEmpty());
    boolean sendable = key.map(k -> k.chars().allMatch(c -> c > ' ' && c < 0x7f)).orElse(true);
    if (!sendable) {
      // never show a key, not even a wrong one
      throw new InputException(
          keyFile.map(Path::toString).orElse(keyEnv),
          "holds no key: a key has no blanks or letters with accents",
          "put the key there and nothing else");
    }
    return key;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InputException(file.toString(), "cannot be read", "is it there and readable?");
    }
  }

  /** The forms of answers by their words. */
  static final class Forms implements ITypeConverter<AnswerForm> {
    @Override
    public AnswerForm convert(String word) {
      for (AnswerForm form : AnswerForm.values()) {
        if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
          return form;
        }
      }
      throw new TypeConversionException("'" + word + "' is none of schema, object, words");
    }
  }
}
