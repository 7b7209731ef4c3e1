package nn.rivals;

import java.util.random.RandomGenerator;
import nn.gradcheck.GradientCheck;
import nn.gradcheck.Report;
import nn.gradcheck.Verdict;

/** The check of this project, as the properties of the contract call it. An alarm is the verdict WRONG alone. */
record Ours() implements Checker {

    @Override
    public String name() {
        return "this project";
    }

    @Override
    public Outcome check(Trial trial, RandomGenerator random) {
        GradientCheck check = new GradientCheck(random.nextLong());
        Report report = check.check(trial.layer(), trial.input().value(), trial.mode());
        if (report.passed()) {
            return Outcome.PASS;
        }
        return report.verdict() == Verdict.WRONG ? Outcome.ALARM : Outcome.NO_VERDICT;
    }
}
