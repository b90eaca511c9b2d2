// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut.Likeness;

/// <summary>Tells whether the words of a message, taken together, are those of people who want out (tier C): nobody foresees all the ways in which that is said.</summary>
/// <remarks>A sum of weights, no more: linear in the message, and each word's part in it can be told. Whoever is found so is asked with one tap, and nothing else happens.</remarks>
internal static class LeaveLikeness
{
    /// <summary>From how many hundredths of a logit on somebody is asked: what is more likely a wish than not, by a little.</summary>
    public const int Threshold = 50;

    /// <summary>The rule's name.</summary>
    public const string Rule = "optout.c.words";

    private const int MaxTokens = 40;

    // Of so few words one that is not known proves nothing.
    private const int FewWords = 4;

    /// <summary>Finds a likeness.</summary>
    /// <param name="text">The message.</param>
    /// <param name="token">The word that says most of it.</param>
    /// <returns>Whether the writer is to be asked.</returns>
    public static bool Find(in FoldedText text, out int token)
    {
        var sum = Weigh(text);
        token = sum.BestToken;
        return text.Count is > 0 and <= MaxTokens && sum.Total >= Threshold;
    }

    /// <summary>Tells whether the words of a message speak against a wish to leave: then even a clear pattern is only asked.</summary>
    /// <param name="text">The message.</param>
    /// <param name="isPlain">Whether the pattern says by itself who leaves, or is of another language, of which no word may be known: then more is needed against it.</param>
    public static bool SpeaksAgainst(in FoldedText text, bool isPlain) => Weigh(text).Total < (isPlain || text.Count < FewWords ? LeaveWeights.Unknown : 0);

    private static Sum Weigh(in FoldedText text)
    {
        var sum = new Sum { Total = LeaveWeights.Unknown, Best = int.MinValue };
        LeaveFeatures.Visit(text, ref sum);
        return sum;
    }

    private struct Sum : ILeaveFeatureSink
    {
        public int Total;
        public int Best;
        public int BestToken;
        private int _token;
        private int _ofToken;

        public void Take(int token, ReadOnlySpan<char> feature)
        {
            var weight = LeaveWeights.Of(feature);
            Total += weight;
            _ofToken = token == _token ? _ofToken + weight : weight;
            _token = token;
            if (_ofToken > Best)
            {
                (Best, BestToken) = (_ofToken, token);
            }
        }
    }
}
