// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Commands.OptOut.Likeness;

/// <summary>How much each feature speaks for a wish to leave, in hundredths of a logit; a negative weight speaks against it.</summary>
/// <remarks>Learnt from messages of several authors; the tests hold the corpus and learn the weights again. Immutable and thread-safe.</remarks>
internal static class LeaveWeights
{
    /// <summary>Gets the name of the resource.</summary>
    public const string Resource = "WhatsUrp.Commands.OptOut.leave-weights.txt";

    /// <summary>The weight of a message of which no word is known: it is no wish.</summary>
    public const int Unknown = -60;

    private static readonly WeightTable Table = new(Load());

    /// <summary>Gets the weight of a feature; 0 of an unknown one.</summary>
    public static int Of(ReadOnlySpan<char> feature) => Table.Of(feature);

    /// <summary>Reads lines of a feature, a tab and a weight; those that begin with <c>#</c> are comments.</summary>
    public static Dictionary<string, short> Read(TextReader reader)
    {
        var weights = new Dictionary<string, short>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                weights.Add(line[..tab], short.Parse(line.AsSpan(tab + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            }
        }

        return weights;
    }

    private static Dictionary<string, short> Load()
    {
        using var stream = typeof(LeaveWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("WURP0316: the weights of wishes to leave are missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
