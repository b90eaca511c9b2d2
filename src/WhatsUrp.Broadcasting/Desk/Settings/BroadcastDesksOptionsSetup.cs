// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>Reads the settings of the desk from the section <c>WhatsUrp</c>: what is common, then what each line says otherwise.</summary>
internal sealed class BroadcastDesksOptionsSetup(IConfiguration configuration) : IConfigureOptions<BroadcastDesksOptions>
{
    private const string Key = "Broadcasts";

    public void Configure(BroadcastDesksOptions options)
    {
        var common = new DeskSection(configuration.GetSection(Key), $"WhatsUrp:{Key}", options.Faults);
        common.ReadInto(options.Common, nameof(options.WatchInterval));
        common.Span(nameof(options.WatchInterval), value => options.WatchInterval = value);

        // A key of another length is reported by the packages that own the line.
        foreach (var line in configuration.GetSection("Lines").GetChildren().Where(line => !string.IsNullOrWhiteSpace(line.Key) && line.Key.Length <= 64))
        {
            var own = options.Common.Copy();
            new DeskSection(line.GetSection(Key), $"WhatsUrp:Lines:{line.Key}:{Key}", options.Faults).ReadInto(own);

            // A number that is none is reported by the package that owns the section.
            own.DutyOfficers = DeskSection.Numbers(line.GetSection("Emergency:ForwardTo"), "", null);
            options.Lines[new LineId(line.Key)] = own;
        }
    }
}
