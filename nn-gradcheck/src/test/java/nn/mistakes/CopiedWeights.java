package nn.mistakes;

import java.util.Map;
import nn.core.Gradients;
import nn.core.Layer;
import nn.core.Matrix;
import nn.core.Parameter;

/**
 * The parameters of a recurrent cell in a graph, by the names they have there, and their values when a pass began.
 */
record CopiedWeights(Map<String, Parameter> parameters, Matrix wx, Matrix wh, Matrix b) {

    static CopiedWeights of(Layer graph) {
        Map<String, Parameter> p = graph.parameters();
        return new CopiedWeights(p, p.get("y.inputWeight").value(), p.get("y.recurrentWeight").value(),
                p.get("y.bias").value());
    }

    int inputs() {
        return wx.rows();
    }

    int hidden() {
        return wh.rows();
    }

    /** Block k of so many hidden columns. */
    Matrix block(int k, Matrix m) {
        return m.columns(k * hidden(), (k + 1) * hidden());
    }

    Parameter recurrentBias() {
        return parameters.get("y.recurrentBias");
    }

    /** Those of the inputs and of the three parameters that every cell has. */
    Gradients gradients(Matrix dx, Matrix dState, Matrix dWx, Matrix dWh, Matrix db) {
        return Gradients.ofInputs(dx, dState).and(parameters.get("y.inputWeight"), dWx)
                .and(parameters.get("y.recurrentWeight"), dWh).and(parameters.get("y.bias"), db);
    }

    static Matrix sigmoid(Matrix a) {
        return a.map(v -> v >= 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v)));
    }

    static Matrix throughSigmoid(Matrix s, Matrix ds) {
        return ds.combine(s, (d, y) -> d * y * (1 - y));
    }

    static Matrix throughTanh(Matrix t, Matrix dt) {
        return dt.combine(t, (d, y) -> d * (1 - y * y));
    }
}
