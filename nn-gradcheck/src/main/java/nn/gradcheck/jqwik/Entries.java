package nn.gradcheck.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Between which bounds the entries of a generated matrix lie: {@code @ForAll @Entries(min = 0, max = 1) Matrix x}. They
 * stay on half steps of a hundredth.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Entries {

    /** {@return the lower bound} */
    double min();

    /** {@return the upper bound, above the lower} */
    double max();
}
