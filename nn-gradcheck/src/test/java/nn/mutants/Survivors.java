package nn.mutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The last step of a mutation run: it fails unless the mutants left alive are those that are listed. */
public final class Survivors {

    private Survivors() {}

    /** The arguments are PIT's report, the list of equivalent mutants, and the sources that were mutated. */
    public static void main(String[] arguments) {
        SourceFolder sources = new SourceFolder(Path.of(arguments[2]));
        String differences = differences(MutationReport.read(Path.of(arguments[0])).alive(sources),
                EquivalentMutants.read(Path.of(arguments[1])));
        if (!differences.isEmpty()) {
            throw new IllegalStateException(differences);
        }
    }

    /** The mutants that only one of the two names; nothing if there are none. */
    static String differences(List<Mutant> alive, List<Mutant> listed) {
        return named("alive and not listed: kill it with a test, or list it with the reason why none can",
                without(alive, listed))
                + named("listed and not alive: a test kills it, or its line has changed", without(listed, alive));
    }

    /** One listed mutant stands for one that is alive: a line may have two of a kind. */
    private static List<Mutant> without(List<Mutant> mutants, List<Mutant> others) {
        List<Mutant> rest = new ArrayList<>(mutants);
        others.forEach(rest::remove);
        return rest;
    }

    private static String named(String finding, List<Mutant> mutants) {
        return mutants.stream().map(mutant -> "%n%s%n%n%s".formatted(finding, mutant)).collect(Collectors.joining());
    }
}
