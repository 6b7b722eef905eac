import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Judges PDF files by veraPDF's library: reads lines "flavour TAB file", and answers each with a line
 * "FAILED TAB clause-test TAB how often TAB what it says, and where first" for every rule broken, then
 * "DONE TAB checks made" or "UNREADABLE TAB cause".
 *
 * veraPDF's own program reads its profiles by JAXB, which Java has lacked since version 11 and the library's
 * jar does not hold; Java's plain XML reader does as well.
 */
public final class Judge {
  private static final int FAILURES_SHOWN_A_RULE = 100;

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Map<String, ValidationProfile> profiles = new HashMap<>();
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      String[] request = line.split("\t", 2);
      if (!profiles.containsKey(request[0])) {
        profiles.put(request[0], readProfile(request[0]));
      }
      judge(new File(request[1]), profiles.get(request[0]), out);
      out.flush(); // whoever asks waits for it
    }
  }

  private static void judge(File file, ValidationProfile profile, PrintStream out) {
    PDFAFlavour flavour = profile.getPDFAFlavour();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance()
            .createValidator(profile, FAILURES_SHOWN_A_RULE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<RuleId, TestAssertion> first = new HashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        first.putIfAbsent(assertion.getRuleId(), assertion);
      }
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        RuleId rule = failed.getKey();
        out.println("FAILED\t" + rule.getClause() + "-" + rule.getTestNumber() + "\t" + failed.getValue()
            + "\t" + describe(first.get(rule)));
      }
      out.println("DONE\t" + result.getTotalAssertions());
    } catch (Exception | Error error) {
      out.println("UNREADABLE\t" + oneLine(error.toString()));
    }
  }

  private static String describe(TestAssertion assertion) {
    return assertion == null
        ? ""
        : oneLine(assertion.getErrorMessage() + " at " + assertion.getLocation().getContext());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static ValidationProfile readProfile(String id) throws Exception {
    String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
    try (InputStream file = Judge.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element rule : children(root, "rules/rule")) {
        rules.add(readRule(rule));
      }
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element variable : children(root, "variables/variable")) {
        variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
            text(variable, "defaultValue"), text(variable, "value")));
      }
      return Profiles.profileFromValues(
          flavour, Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "", rules, variables);
    }
  }

  private static Rule readRule(Element rule) {
    Element id = children(rule, "id").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : children(rule, "error/arguments/argument")) {
      String name = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name, null));
    }
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"),
        Profiles.errorFromValues(text(rule, "error/message"), arguments), List.of());
  }

  private static String text(Element element, String path) {
    return children(element, path).get(0).getTextContent();
  }

  private static List<Element> children(Element element, String path) {
    List<Element> found = List.of(element);
    for (String name : path.split("/")) {
      List<Element> deeper = new ArrayList<>();
      for (Element parent : found) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
          if (node instanceof Element && node.getNodeName().equals(name)) {
            deeper.add((Element) node);
          }
        }
      }
      found = deeper;
    }
    return found;
  }
}
