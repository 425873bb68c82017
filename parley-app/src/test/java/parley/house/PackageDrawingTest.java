package parley.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the code to the drawing in docs/ARCHITECTURE.md: imports point down only. */
@AnalyzeClasses(
    packages = "parley",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      PackageDrawingTest.DoNotIncludeTestJars.class
    })
class PackageDrawingTest {
  /** Tests of another module that these tests build on. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule importsPointDown =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("error")
          .definedBy("parley.error..")
          .layer("explain")
          .definedBy("parley.explain..")
          .layer("provenance")
          .definedBy("parley.provenance..")
          .layer("text")
          .definedBy("parley.text..")
          .layer("publisher")
          .definedBy("parley.publisher..")
          .layer("attribution")
          .definedBy("parley.attribution..")
          .layer("party")
          .definedBy("parley.party..")
          .layer("issue")
          .definedBy("parley.issue..")
          .layer("position")
          .definedBy("parley.position..")
          .layer("ledger")
          .definedBy("parley.ledger..")
          .layer("gmcr")
          .definedBy("parley.gmcr..")
          .layer("bargain")
          .definedBy("parley.bargain..")
          .layer("discourse")
          .definedBy("parley.discourse..")
          .layer("scenario")
          .definedBy("parley.scenario..")
          .layer("brief")
          .definedBy("parley.brief..")
          .layer("store")
          .definedBy("parley.store..")
          .layer("extract")
          .definedBy("parley.extract..")
          .layer("modelfile")
          .definedBy("parley.modelfile..")
          .layer("workbench")
          .definedBy("parley.workbench..")
          .layer("report")
          .definedBy("parley.report..")
          .layer("exchange")
          .definedBy("parley.exchange..")
          .layer("cli")
          .definedBy("parley.cli..")
          .layer("web")
          .definedBy("parley.web..")
          .layer("mcp")
          .definedBy("parley.mcp..")
          .whereLayer("error")
          .mayNotAccessAnyLayer()
          .whereLayer("explain")
          .mayNotAccessAnyLayer()
          .whereLayer("provenance")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayOnlyAccessLayers("provenance", "error")
          // who owns a publisher is shown and weights nothing: only what shows it knows it
          .whereLayer("publisher")
          .mayOnlyBeAccessedByLayers("extract", "report", "mcp", "cli")
          .whereLayer("publisher")
          .mayNotAccessAnyLayer()
          .whereLayer("attribution")
          .mayOnlyAccessLayers("text", "explain", "error")
          .whereLayer("party")
          .mayOnlyAccessLayers("text", "explain", "error")
          .whereLayer("issue")
          .mayOnlyAccessLayers("error", "explain")
          .whereLayer("position")
          .mayOnlyAccessLayers("text", "attribution", "party", "issue", "explain", "error")
          .whereLayer("ledger")
          .mayOnlyAccessLayers(
              "position", "issue", "party", "attribution", "text", "explain", "provenance", "error")
          .whereLayer("gmcr")
          .mayOnlyAccessLayers("explain", "provenance", "error")
          .whereLayer("bargain")
          .mayOnlyAccessLayers("explain", "provenance", "error")
          .whereLayer("discourse")
          .mayOnlyAccessLayers("explain", "provenance", "error")
          .whereLayer("modelfile")
          .mayOnlyAccessLayers(
              "scenario", "gmcr", "bargain", "ledger", "position", "explain", "provenance", "error")
          .whereLayer("brief")
          .mayOnlyAccessLayers(
              "position", "issue", "party", "attribution", "text", "explain", "provenance", "error")
          .whereLayer("extract")
          .mayOnlyAccessLayers(
              "position",
              "issue",
              "party",
              "attribution",
              "publisher",
              "text",
              "explain",
              "provenance",
              "error")
          .whereLayer("scenario")
          .mayOnlyAccessLayers(
              "ledger",
              "gmcr",
              "bargain",
              "position",
              "issue",
              "party",
              "attribution",
              "text",
              "explain",
              "provenance",
              "error")
          .whereLayer("exchange")
          .mayOnlyAccessLayers(
              "ledger", "position", "party", "attribution", "text", "explain", "error")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("mcp")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("workbench")
          .mayOnlyBeAccessedByLayers("cli", "web", "mcp", "report")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("cli", "web", "workbench")
          .because("docs/ARCHITECTURE.md draws it so");

  @ArchTest
  static final ArchRule onlyTheEdgesTouchTheSystem =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "parley.cli..", "parley.web..", "parley.spark..", "parley.bench..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule coreIsPure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "parley.error..",
              "parley.explain..",
              "parley.provenance..",
              "parley.text..",
              "parley.publisher..",
              "parley.attribution..",
              "parley.party..",
              "parley.issue..",
              "parley.position..",
              "parley.ledger..",
              "parley.gmcr..",
              "parley.bargain..",
              "parley.discourse..",
              "parley.scenario..",
              "parley.brief..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.sql..",
              "org.slf4j..",
              "com.fasterxml..")
          .as("core does no input or output and no logging");

  @ArchTest
  static final ArchRule onlyStoreKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("parley.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..");

  @ArchTest
  static final ArchRule onlyMcpKnowsTheProtocol =
      noClasses()
          .that()
          .resideOutsideOfPackage("parley.mcp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.modelcontextprotocol..", "reactor..");

  @ArchTest
  static final ArchRule onlyWebKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("parley.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule onlyWebTheModelCoderAndNamedAddressesReachOut =
      noClasses()
          .that()
          .resideOutsideOfPackages("parley.web..", "parley.extract.llm..", "parley.extract.fetch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..");
}
