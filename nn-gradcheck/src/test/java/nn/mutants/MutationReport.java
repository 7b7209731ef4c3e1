package nn.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** PIT's report of a mutation run. */
final class MutationReport {

    /** An endless loop is noticed as well as a failure; whatever else befell a mutant, no test has spoken. */
    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT");

    private final NodeList mutations;

    private MutationReport(NodeList mutations) {
        this.mutations = mutations;
    }

    /** The report {@code mutations.xml}. Throws IllegalArgumentException for a file that is none. */
    static MutationReport read(Path file) {
        try {
            return new MutationReport(parser().parse(file.toFile()).getElementsByTagName("mutation"));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(file + " is not a report of mutations", e);
        }
    }

    /** With an error handler of its own, because the default one prints. */
    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(new DefaultHandler());
        return parser;
    }

    /** The mutants that no test killed. */
    List<Mutant> alive(SourceFolder sources) {
        return IntStream.range(0, mutations.getLength())
                .mapToObj(i -> (Element) mutations.item(i))
                .filter(mutation -> !KILLED.contains(mutation.getAttribute("status")))
                .map(mutation -> mutant(mutation, sources))
                .toList();
    }

    private static Mutant mutant(Element mutation, SourceFolder sources) {
        String type = text(mutation, "mutatedClass");
        int number = Integer.parseInt(text(mutation, "lineNumber"));
        return new Mutant(type, sources.lines(type).get(number - 1), text(mutation, "description"));
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }
}
