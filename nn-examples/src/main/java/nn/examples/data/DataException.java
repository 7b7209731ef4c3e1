package nn.examples.data;

import java.io.IOException;
import java.util.Optional;

/** Data that cannot be used. The message is one line: the file, what it is, and what was expected. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Data that cannot be used, for this reason.
     *
     * @param message one line, with a {@code %s} for each fact
     * @param facts the file, what was found and what was expected
     */
    public DataException(String message, Object... facts) {
        super(message.formatted(facts));
    }

    /** The file is there, but the system, or what unpacks it, does not get through. */
    static DataException unreadable(Object file, IOException e) {
        String kind = e.getClass().getSimpleName();
        String reason = Optional.ofNullable(e.getMessage()).map(message -> kind + ": " + message).orElse(kind);
        return new DataException("%s: cannot be read (%s)", file, reason);
    }
}
