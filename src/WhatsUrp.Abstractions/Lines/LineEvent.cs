// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Lines;

/// <summary>What the platform tells a line beside messages and receipts. A closed set; words within it are the platform's and open.</summary>
public abstract record LineEvent
{
    private LineEvent()
    {
    }

    /// <summary>Gets the line that it concerns.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the instant that the platform states, or that of arrival where it states none.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A person has another phone number or user id from now on: both addresses point to the same subscriber.</summary>
    /// <param name="Previous">The address until now.</param>
    /// <param name="Current">The address from now on.</param>
    public sealed record AddressChanged(CitizenAddress Previous, CitizenAddress Current) : LineEvent;

    /// <summary>A person stopped, or takes up again, marketing messages in the settings of WhatsApp. Stopping is an opt-out.</summary>
    /// <param name="Citizen">The person.</param>
    /// <param name="Stopped"><see langword="true"/> when the person wants no more of them.</param>
    public sealed record MarketingChosen(CitizenAddress Citizen, bool Stopped) : LineEvent;

    /// <summary>A person called the line's number by voice. Nobody may have answered: it opens the service window all the same.</summary>
    /// <param name="Citizen">The person.</param>
    public sealed record Called(CitizenAddress Citizen) : LineEvent;

    /// <summary>The quality, the throughput or the limit of the line's number changed.</summary>
    /// <param name="Change">What happened, in the platform's word, such as <c>FLAGGED</c> or <c>THROUGHPUT_UPGRADE</c>.</param>
    /// <param name="Limit">How many persons may be written to in 24 hours, as the platform says it (a number or <c>TIER_…</c>); <see langword="null"/> when it says nothing.</param>
    public sealed record NumberChanged(string Change, string? Limit) : LineEvent;

    /// <summary>A template may be used no longer, or again, or differs from what was approved.</summary>
    /// <param name="Template">Its name.</param>
    /// <param name="Language">Its language, such as <c>it</c>.</param>
    /// <param name="Aspect">What of it changed.</param>
    /// <param name="Value">The new status, quality or category, in the platform's word; <see langword="null"/> when it gives none.</param>
    /// <param name="Reason">Why, in the platform's words; <see langword="null"/> when it does not say.</param>
    public sealed record TemplateChanged(string Template, string Language, TemplateAspect Aspect, string? Value, string? Reason) : LineEvent;

    /// <summary>The platform restricts, bans or deletes the business account behind the line.</summary>
    /// <param name="Change">What happened, in the platform's word, such as <c>ACCOUNT_RESTRICTION</c>.</param>
    /// <param name="Details">The restrictions or the state of the ban, in the platform's words; empty when none are given.</param>
    public sealed record AccountRestricted(string Change, IReadOnlyList<string> Details) : LineEvent;

    /// <summary>Anything else: for the log and the operator.</summary>
    /// <param name="Subject">What it is about, in the platform's word, such as <c>account_alerts</c>.</param>
    /// <param name="Change">What happened, in the platform's word; <see langword="null"/> when it gives none.</param>
    public sealed record Other(string Subject, string? Change) : LineEvent;
}
