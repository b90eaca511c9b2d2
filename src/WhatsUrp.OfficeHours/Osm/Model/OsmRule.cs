// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>One rule: on which dates, at which hours, in which state.</summary>
internal sealed record OsmRule
{
    public RuleSeparator Separator { get; init; }

    public DateSelector Dates { get; init; } = new();

    /// <summary>The hours; empty for the whole calendar day.</summary>
    public TimeSelector[] Times { get; init; } = [];

    public OfficeState State { get; init; } = OfficeState.Open;

    public string? Comment { get; init; }

    /// <summary>The rule as it is written; of a rule made by hand, its canonical spelling.</summary>
    public string Text
    {
        get => field ?? ToString();
        init;
    }

    /// <summary>Writes the canonical spelling.</summary>
    public override string ToString() => Write(isAddedTo: false);

    /// <summary>Writes the canonical spelling; a rule that is added to (<c>, </c>) may not end with its dates.</summary>
    public string Write(bool isAddedTo)
    {
        var text = new StringBuilder();
        Dates.WriteTo(text);
        for (var index = 0; index < Times.Length; index++)
        {
            text.Append(index > 0 ? "," : text.Length > 0 ? " " : "");
            Times[index].WriteTo(text);
        }

        if (text.Length == 0 && State == OfficeState.Open)
        {
            text.Append("24/7");
        }

        if (State != OfficeState.Open || Comment is not null || (isAddedTo && !Dates.IsEmpty && Times.Length == 0))
        {
            _ = text.Length == 0 ? text : text.Append(' ');
            text.Append(State switch { OfficeState.Open => "open", OfficeState.Closed => "off", _ => "unknown" });
        }

        return Comment is null ? text.ToString() : text.Append(" \"").Append(Comment).Append('"').ToString();
    }
}
