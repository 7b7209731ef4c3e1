package nn.gradcheck.jqwik;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Adds to the message of a failed property the line of Java that repeats it, and the seed that jqwik drew from. */
final class ReproducingLine implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        PropertyExecutionResult result = executor.execute();
        if (result.status() != PropertyExecutionResult.Status.FAILED) {
            return result;
        }
        Throwable failure = result.throwable().orElseThrow();
        String message = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        AssertionError told = new AssertionError(message + line(property, result) + seed(result), failure);
        told.setStackTrace(failure.getStackTrace());
        return result.mapToFailed(told);
    }

    private static String line(PropertyLifecycleContext property, PropertyExecutionResult result) {
        List<Optional<String>> arguments =
                result.falsifiedParameters().orElse(List.of()).stream().map(JavaExpression::of).toList();
        if (arguments.isEmpty() || !arguments.stream().allMatch(Optional::isPresent)) {
            return "";
        }
        return String.format("%n  to see it again, in plain Java:%n    new %s().%s(%s);",
                name(property.containerClass()), property.targetMethod().getName(),
                arguments.stream().map(Optional::get).collect(Collectors.joining(", ")));
    }

    /** As Java writes it where the package is imported: {@code Outer.Inner}. */
    private static String name(Class<?> type) {
        String home = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        return type.getTypeName().substring(home.length()).replace('$', '.');
    }

    private static String seed(PropertyExecutionResult result) {
        String line = "%n  or the whole run, from the seed of jqwik:%n    @Property(seed = \"%s\")";
        return result.seed().map(line::formatted).orElse("");
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
