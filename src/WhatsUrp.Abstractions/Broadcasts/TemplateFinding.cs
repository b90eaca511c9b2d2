// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>What a directory knows of a template. A closed set.</summary>
public abstract record TemplateFinding
{
    private TemplateFinding()
    {
    }

    /// <summary>It is approved, and its gaps are filled as they should be.</summary>
    /// <param name="Words">Its header, body and small print as they would be read.</param>
    public sealed record Fits(string Words) : TemplateFinding
    {
        /// <summary>Returns the word alone, never what is to be read.</summary>
        /// <returns>The word.</returns>
        public override string ToString() => nameof(Fits);
    }

    /// <summary>The account has no template of that name in that language.</summary>
    public sealed record Missing : TemplateFinding;

    /// <summary>It is not approved.</summary>
    /// <param name="Status">Where it stands, in the platform's word, such as <c>PAUSED</c>.</param>
    public sealed record NotApproved(string Status) : TemplateFinding;

    /// <summary>Its gaps are filled otherwise than they should be.</summary>
    /// <param name="Fault">What does not fit, without personal data.</param>
    public sealed record Misfit(string Fault) : TemplateFinding;

    /// <summary>The platform could not be asked.</summary>
    public sealed record Unknown : TemplateFinding;
}
