package nn.examples.figures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.w3c.dom.NodeList;

/** The two files of a figure, NAME.svg and NAME.png: each holds, besides the picture, the data that it shows. */
final class FigureFiles {

    private static final String PNG_FORMAT = "javax_imageio_png_1.0";
    private static final String KEY = "data";
    private static final String START = "<metadata>";
    private static final String END = "</metadata>";

    private final Path svg;
    private final Path png;

    FigureFiles(Path folder, String name) {
        this.svg = folder.resolve(name + ".svg");
        this.png = folder.resolve(name + ".png");
    }

    void write(Chart<?, ?> chart) throws IOException {
        Files.createDirectories(svg.toAbsolutePath().getParent());
        String data = FigureData.of(chart);
        writeSvg(chart, data);
        writePng(chart, data);
    }

    private void writeSvg(Chart<?, ?> chart, String data) throws IOException {
        String picture = compact(new String(ChartEncoder.getBytes(chart, "svg"), StandardCharsets.UTF_8));
        String title = "<title>" + escaped(chart.getTitle()) + "</title>";
        String texts = title + START + escaped(data) + END + "</svg>";
        Files.writeString(svg, picture.replaceFirst("</svg>\\s*\\z", Matcher.quoteReplacement(texts)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A hundredth of a pixel is enough, and halves the file. */
    private static String compact(String picture) {
        return picture.replaceAll("(\\.\\d\\d)\\d+", "$1").replaceAll("(?m)^ +", "");
    }

    String dataOfSvg() throws IOException {
        String text = Files.readString(svg);
        String escaped = text.substring(text.lastIndexOf(START) + START.length(), text.lastIndexOf(END));
        return escaped.replace("&lt;", "<").replace("&amp;", "&");
    }

    private void writePng(Chart<?, ?> chart, String data) throws IOException {
        BufferedImage picture = Bitmap.of(chart);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
        metadata.mergeTree(PNG_FORMAT, tree(data));
        Files.deleteIfExists(png);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /** As PNG keeps a text: under a key. */
    private static IIOMetadataNode tree(String data) {
        IIOMetadataNode entry = new IIOMetadataNode("zTXtEntry");
        entry.setAttribute("keyword", KEY);
        entry.setAttribute("compressionMethod", "deflate");
        entry.setAttribute("text", data);
        IIOMetadataNode texts = new IIOMetadataNode("zTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
        root.appendChild(texts);
        return root;
    }

    String dataOfPng() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(PNG_FORMAT);
            NodeList entries = root.getElementsByTagName("zTXtEntry");
            return ((IIOMetadataNode) entries.item(0)).getAttribute("text");
        } finally {
            reader.dispose();
        }
    }
}
