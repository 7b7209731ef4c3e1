package nn.examples.data;

/** Data that cannot be used. The message is one line: the file, what it is, and what was expected. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataException(String message, Object... facts) {
        super(message.formatted(facts));
    }
}
