package nn.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nn.core.Matrix;

/**
 * Entries at kinks, moved together. Each alone may take any value between its slopes; together they may not. A maximum
 * of tied entries, say, has a kink in each of them, but rises as they rise: what came in from above goes out once.
 */
final class Ties {

    /** Entries of equal value are tried together, but no more groups than these. */
    private static final int MOST_GROUPS = 10;

    private record Place(int variable, int row, int column, double value) {}

    private final List<Variable> variables = new ArrayList<>();
    private final List<Place> kinks = new ArrayList<>();

    private Ties(List<Variable> all, List<VariableReport> reports) {
        for (int i = 0; i < all.size(); i++) {
            List<Entry> found = reports.get(i).entries().stream().filter(e -> e.verdict() == Verdict.KINK).toList();
            if (!found.isEmpty()) {
                add(all.get(i), found);
            }
        }
    }

    private void add(Variable variable, List<Entry> found) {
        int index = variables.size();
        variables.add(variable);
        found.forEach(e -> kinks.add(new Place(index, e.row(), e.column(), variable.value().get(e.row(), e.column()))));
    }

    /** How far along: entries of equal value, all entries at kinks, all entries. Nothing if there is no kink. */
    static Optional<Variable> of(List<Variable> variables, List<VariableReport> reports) {
        Ties ties = new Ties(variables, reports);
        return ties.kinks.isEmpty() ? Optional.empty() : Optional.of(ties.directions().along("entries moved together"));
    }

    private Directions directions() {
        Directions directions = new Directions(variables);
        kinks.stream().collect(Collectors.groupingBy(place -> place.value() + 0.0)).values().stream()
                .filter(group -> group.size() > 1).limit(MOST_GROUPS)
                .forEach(group -> directions.add(direction(Set.copyOf(group)::contains)));
        directions.add(direction(Set.copyOf(kinks)::contains));
        directions.add(direction(place -> true));
        return directions;
    }

    /** The same move for each of these entries, none for the others. */
    private List<Matrix> direction(Predicate<Place> together) {
        double size = size();
        List<Matrix> direction = new ArrayList<>();
        for (int v = 0; v < variables.size(); v++) {
            int variable = v;
            Matrix value = variables.get(v).value();
            direction.add(Matrix.generate(value.rows(), value.columns(),
                    (i, j) -> together.test(new Place(variable, i, j, value.get(i, j))) ? size : 0));
        }
        return direction;
    }

    private double size() {
        return variables.stream().map(variable -> FirstSteps.of(variable.value()).toArray())
                .flatMapToDouble(Arrays::stream).map(Directions::powerOfTwo).min().orElseThrow();
    }
}
