// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>An override in its place in the order of precedence: a higher rank is applied later, and wins.</summary>
internal sealed record OverrideEntry(int Rank, ScheduleOverride Override)
{
    public PlannedRule Decision { get; } = new(new RuleRef(RuleKind.Override, Override.Id, Override.Act), Override.Reason);

    public bool IsPartialClosure => Override.Kind == OverrideKind.Closed && Override.Hours.Count > 0;

    /// <summary>Applies the override to the plan of its own date.</summary>
    public void Paint(DayCanvas canvas)
    {
        if (Override.Kind == OverrideKind.Replace || (Override.Kind == OverrideKind.Closed && Override.Hours.Count == 0))
        {
            canvas.Clear(Decision);
        }

        PaintHours(canvas, 0);
    }

    /// <summary>Applies the hours, moved by a day where the plan belongs to the neighbouring date.</summary>
    public void PaintHours(DayCanvas canvas, int shift)
    {
        var state = Override.Kind == OverrideKind.Closed ? OfficeState.Closed : OfficeState.Open;
        foreach (var hours in Override.Hours)
        {
            canvas.Paint(hours.StartMinute + shift, hours.EndMinute + shift, state, Decision);
        }
    }
}
