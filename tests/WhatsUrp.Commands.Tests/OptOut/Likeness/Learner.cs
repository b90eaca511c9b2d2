// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.OptOut.Likeness;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.OptOut.Likeness;

/// <summary>Learns the weights: logistic regression with a quadratic penalty, one weight after the other by Newton's step (coordinate descent).</summary>
/// <remarks>There is no chance in it: the same corpus gives the same weights.</remarks>
internal static class Learner
{
    private const double Fit = 0.7;
    private const int Rounds = 40;
    private const int LeastExamples = 3;
    private const int LeastWeight = 4;

    /// <summary>Learns from some examples.</summary>
    /// <returns>The weight of each feature in hundredths of a logit.</returns>
    public static SortedDictionary<string, short> Learn(IReadOnlyList<Example> examples)
    {
        var columns = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < examples.Count; row++)
        {
            foreach (var feature in FeaturesOf(examples[row].Text))
            {
                (columns.TryGetValue(feature, out var rows) ? rows : columns[feature] = []).Add(row);
            }
        }

        var features = columns.Where(column => column.Value.Distinct().Count() >= LeastExamples).ToList();
        var weights = new double[features.Count];
        var sums = new double[examples.Count];
        Array.Fill(sums, LeaveWeights.Unknown / 100.0);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < features.Count; i++)
            {
                var step = Step(features[i].Value, weights[i], sums, examples);
                weights[i] += step;
                foreach (var row in features[i].Value)
                {
                    sums[row] += step;
                }
            }
        }

        var learnt = features.Select((feature, i) => KeyValuePair.Create(feature.Key, (short)Math.Round(weights[i] * 100)));
        return new SortedDictionary<string, short>(
            learnt.Where(pair => Math.Abs(pair.Value) >= LeastWeight).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Gets how much a message is like a wish to leave by some weights.</summary>
    public static int Score(string text, IReadOnlyDictionary<string, short> weights) =>
        LeaveWeights.Unknown + FeaturesOf(text).Sum(feature => weights.TryGetValue(feature, out var weight) ? weight : 0);

    private static double Step(List<int> rows, double weight, double[] sums, IReadOnlyList<Example> examples)
    {
        var (slope, curve) = (weight, 1.0);
        foreach (var row in rows)
        {
            var chance = 1 / (1 + Math.Exp(-sums[row]));
            slope += Fit * (chance - (examples[row].Leaves ? 1 : 0));
            curve += Fit * chance * (1 - chance);
        }

        return -Math.Clamp(slope / curve, -1, 1);
    }

    private static List<string> FeaturesOf(string text)
    {
        var source = Folder.Cut(text);
        Span<Token> tokens = new Token[Folder.MaxTokens];
        Span<char> output = new char[Folder.BufferSize(source)];
        Span<ushort> map = new ushort[output.Length];
        var length = Folder.Fold(source, output, map, tokens, out var count);
        var sink = new Collected([]);
        LeaveFeatures.Visit(new FoldedText { Source = source, Text = output[..length], Map = map[..length], Tokens = tokens[..count] }, ref sink);
        return sink.Features;
    }

    private readonly record struct Collected(List<string> Features) : ILeaveFeatureSink
    {
        public void Take(int token, ReadOnlySpan<char> feature) => Features.Add(feature.ToString());
    }
}
