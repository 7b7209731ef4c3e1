package nn.gradcheck.jqwik;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many rows a generated matrix has: {@code @ForAll @Rows(min = 3, max = 6) Matrix x}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Rows {

    /** {@return the fewest rows, at least 1} */
    int min();

    /** {@return the most rows, not below the fewest} */
    int max();
}
