package nn.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import nn.examples.figures.Bitmap;
import org.knowm.xchart.XYChart;

/** Charts as PNG files. */
final class Picture {

    private Picture() {}

    /** In the target folder of this module, whether Maven runs above the module or in it. */
    static Path inTarget(Path workingFolder, String name) {
        Path target = workingFolder.resolve("nn-examples").resolve("target");
        return (Files.isDirectory(target) ? target : workingFolder.resolve("target")).resolve(name);
    }

    /**
     * Draws a chart into a file and says so in a line. A machine without fonts or a folder that cannot be written costs
     * the picture, not the run. Without fonts, Java may throw a plain Error.
     */
    static String draw(String name, Supplier<XYChart> chart, Path file) {
        try {
            write(chart, file);
            return name + ": " + file;
        } catch (IOException | RuntimeException | Error e) {
            return "%s: %s cannot be drawn (%s)".formatted(
                    name, file, e.toString().lines().findFirst().orElse("unknown"));
        }
    }

    /** Writes a PNG, over an older one if need be; the folder is made if it is missing. */
    static void write(Supplier<XYChart> chart, Path file) throws IOException {
        // a picture in a file needs no screen, and a screen that is named but missing would be an error
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(file.toAbsolutePath().getParent());
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(Bitmap.of(chart.get()), "png", picture);
        Files.write(file, picture.toByteArray());
    }
}
