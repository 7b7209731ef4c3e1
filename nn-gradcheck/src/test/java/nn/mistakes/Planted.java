package nn.mistakes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a specimen that has a mistake, and says in one sentence what is wrong. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Planted {

    /** What is wrong, as it reads behind "Dense: ". */
    String value();

    Kind kind() default Kind.GRADIENT;

    /** The property of the contract that a mistake of the kind LAW fails. */
    String law() default "";
}
