// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.Commands.Pipeline;

/// <summary>Asks the office hours once for each message; a host without office hours is always open.</summary>
internal sealed class OfficeClock(IEnumerable<IOfficeHours> registered)
{
    private readonly IOfficeHours? _hours = registered.LastOrDefault();

    public OfficeMoment At(LineId line, DateTimeOffset now, string language)
    {
        if (_hours is null)
        {
            return new OfficeMoment(IsOpen: true, NextOpening: null, Sentence: "", LocalTime: now);
        }

        var isOpen = _hours.GetStatus(line, now).IsOpen;
        return new OfficeMoment(isOpen, isOpen ? null : _hours.NextOpening(line, now), _hours.Describe(line, now, language), _hours.ToLocal(line, now));
    }
}
