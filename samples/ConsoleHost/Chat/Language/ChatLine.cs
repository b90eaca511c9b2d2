// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.ConsoleHost.Chat.Language;

/// <summary>One line of a conversation as typed. A closed set; README.md describes the language.</summary>
internal abstract record ChatLine
{
    private ChatLine()
    {
    }

    /// <summary>A blank line.</summary>
    public sealed record Blank : ChatLine;

    /// <summary>A remark or a heading of a script.</summary>
    public sealed record Heading(string Text) : ChatLine;

    /// <summary>What a citizen sends.</summary>
    public sealed record FromCitizen(CitizenAddress From, CitizenContent Content) : ChatLine;

    /// <summary>What the office orders.</summary>
    public sealed record FromOffice(string Name, string Arguments) : ChatLine;

    /// <summary>None of these.</summary>
    public sealed record Unreadable(string Reason) : ChatLine;
}
