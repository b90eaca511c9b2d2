// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Writes down which rules mattered.</summary>
internal sealed class StepRecorder
{
    private readonly List<ExplanationStep> _steps = [];

    public void Add(string rule, TextSpan span, string meaning) => _steps.Add(new ExplanationStep(rule, span, meaning));

    /// <summary>Gets the steps in the order of the text.</summary>
    public IReadOnlyList<ExplanationStep> InOrder() => [.. _steps.OrderBy(step => step.Span.Start)];
}
