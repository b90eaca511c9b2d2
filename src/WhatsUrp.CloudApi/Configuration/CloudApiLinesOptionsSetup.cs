// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>Reads the Cloud API settings of every line from the section <c>WhatsUrp</c>; what cannot be read becomes a fault.</summary>
internal sealed class CloudApiLinesOptionsSetup(IConfiguration configuration) : IConfigureOptions<CloudApiLinesOptions>
{
    private const string Key = "CloudApi";

    public void Configure(CloudApiLinesOptions options)
    {
        foreach (var line in configuration.GetSection("Lines").GetChildren())
        {
            var section = line.GetSection(Key);

            // A key of another length is reported by the packages that own the line.
            if (section.Exists() && !string.IsNullOrWhiteSpace(line.Key) && line.Key.Length <= 64)
            {
                var id = new LineId(line.Key);
                options.Lines[id] = Read(section, fault => options.Faults.Add((id, fault)));
            }
        }
    }

    private static CloudApiOptions Read(IConfigurationSection section, Action<string> fail)
    {
        var options = new CloudApiOptions();
        Take(section, nameof(options.PhoneNumberId), value => options.PhoneNumberId = value);
        Take(section, nameof(options.WabaId), value => options.WabaId = value);
        Take(section, nameof(options.AccessToken), value => options.AccessToken = value);
        Take(section, nameof(options.AppSecret), value => options.AppSecret = value);
        Take(section, nameof(options.PreviousAppSecret), value => options.PreviousAppSecret = value);
        Take(section, nameof(options.VerifyToken), value => options.VerifyToken = value);
        Take(section, nameof(options.GraphApiVersion), value => options.GraphApiVersion = value);
        Parse(section, nameof(options.BaseAddress), "an absolute address", fail, text => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null, value => options.BaseAddress = value);
        Parse(section, nameof(options.Timeout), "a time span such as 00:00:20", fail, Span, value => options.Timeout = value!.Value);
        Parse(section, nameof(options.MediaTimeout), "a time span such as 00:02:00", fail, Span, value => options.MediaTimeout = value!.Value);
        Parse(section, nameof(options.BreakDuration), "a time span such as 00:00:15", fail, Span, value => options.BreakDuration = value!.Value);
        Parse(section, nameof(options.ChecksTemplates), "true or false", fail, text => bool.TryParse(text, out var value) ? value : (bool?)null, value => options.ChecksTemplates = value!.Value);
        options.MediaHosts.UnionWith(section.GetSection(nameof(options.MediaHosts)).GetChildren().Select(child => child.Value).OfType<string>());
        return options;
    }

    private static TimeSpan? Span(string text) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;

    private static void Take(IConfigurationSection section, string key, Action<string> set)
    {
        if (section[key] is { } value)
        {
            set(value.Trim());
        }
    }

    private static void Parse<T>(IConfigurationSection section, string key, string expected, Action<string> fail, Func<string, T?> parse, Action<T> set)
    {
        if (section[key] is not { } text)
        {
            return;
        }

        if (parse(text) is { } value)
        {
            set(value);
        }
        else
        {
            fail($"WURP0502: WhatsUrp:Lines:{section.Path.Split(':')[^2]}:{Key}:{key} is not {expected}.");
        }
    }
}
