// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Refuses to start with faulty office hours, and lists every fault of every line.</summary>
internal sealed class OfficeHoursOptionsCustomValidator : IValidateOptions<OfficeHoursOptions>
{
    public ValidateOptionsResult Validate(string? name, OfficeHoursOptions options)
    {
        var builder = new ValidateOptionsResultBuilder();
        foreach (var (_, fault) in options.Faults)
        {
            builder.AddError(fault.ToString());
        }

        if (OfficeScheduleReader.FindZone(options.TimeZone) is null)
        {
            builder.AddError($"'{options.TimeZone}': this machine knows no such zone; write an IANA name such as Europe/Rome, and install tzdata if the image lacks it.", nameof(options.TimeZone));
        }

        return builder.Build();
    }
}
