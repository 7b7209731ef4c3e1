package nn.examples;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    /** Whether colours would be seen: a dumb terminal prints the codes for them as they are. */
    static boolean showsColours() {
        return isInteractive() && !"dumb".equals(System.getenv("TERM"));
    }

    /** Whether the output goes to a terminal. From Java 22 on there is a console also where there is no terminal. */
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
