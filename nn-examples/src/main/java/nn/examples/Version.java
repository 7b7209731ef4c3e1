package nn.examples;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import nn.core.MatrixProduct;
import picocli.CommandLine.IVersionProvider;

/** The project's version, which the build writes into a resource, and what multiplies matrices. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return new String[] {
            "nn " + properties.getProperty("version"), "matrix products: " + MatrixProduct.description()};
    }
}
