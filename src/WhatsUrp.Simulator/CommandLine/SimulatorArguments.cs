// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Simulator.Control;
using WhatsUrp.Simulator.Limits;

namespace WhatsUrp.Simulator.CommandLine;

/// <summary>Reads the arguments of the program.</summary>
internal static class SimulatorArguments
{
    public const string Help = """
        A WhatsApp Cloud API on loopback, with a phone page for the browser.

        --urls URL               where to listen (http://127.0.0.1:5080)
        --webhook URL            where the host listens
        --phone-number-id ID     --waba-id ID     --display-number DIGITS
        --access-token TOKEN     --app-secret SECRET     --verify-token TOKEN
        --limits meta|none       keep Meta's limits of rate, window and reach, or none (meta)
        --seed N                 the seed of everything random (1)
        --bodies true|false      whether the ledger keeps raw bodies (true)
        --settings FILE          numbers, templates, limits, receipts and webhooks as JSON; what stands above wins for the first number
        """;

    private static readonly string[] Known =
        ["urls", "webhook", "phone-number-id", "waba-id", "display-number", "access-token", "app-secret", "verify-token", "limits", "seed", "bodies", "settings"];

    /// <summary>Reads options, or throws <see cref="FormatException"/> with a sentence for the user.</summary>
    public static GraphSimulatorValues Read(string[] args)
    {
        var values = new ConfigurationBuilder().AddCommandLine(args).Build();
        if (values.AsEnumerable().FirstOrDefault(pair => !Known.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)).Key is { } unknown)
        {
            throw new FormatException($"--{unknown} is not known.");
        }

        var settings = values["settings"] is { } file ? ReadSettings(file) : new();
        var numbers = settings.Numbers ?? [new()];
        var first = numbers[0];
        return new(
            ReadUrl(values, "urls") ?? new("http://127.0.0.1:5080"),
            [
                first with
                {
                    PhoneNumberId = values["phone-number-id"] ?? first.PhoneNumberId,
                    WabaId = values["waba-id"] ?? first.WabaId,
                    DisplayPhoneNumber = values["display-number"]?.TrimStart('+') ?? first.DisplayPhoneNumber,
                    AccessToken = values["access-token"] ?? first.AccessToken,
                    AppSecret = values["app-secret"] ?? first.AppSecret,
                    VerifyToken = values["verify-token"] ?? first.VerifyToken,
                    Webhook = ReadUrl(values, "webhook") ?? first.Webhook,
                },
                .. numbers.Skip(1),
            ],
            values["limits"] switch
            {
                "none" => SimulatorLimits.None,
                "meta" or null => settings.Limits ?? new(),
                _ => throw new FormatException("--limits is meta or none."),
            },
            int.TryParse(values["seed"] ?? "1", NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed) ? seed : throw new FormatException("--seed is a number."),
            bool.TryParse(values["bodies"] ?? "true", out var keeps) ? keeps : throw new FormatException("--bodies is true or false."),
            settings);
    }

    private static Uri? ReadUrl(IConfiguration values, string name) => values[name] is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new FormatException($"--{name} is a URL, such as http://127.0.0.1:5000/webhook.");

    private static SimulatorSettings ReadSettings(string file)
    {
        try
        {
            return CompleteJson.Read(JsonNode.Parse(File.ReadAllBytes(file)), ControlJson.Default.SimulatorSettings);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"--settings: {fault.Message}", fault);
        }
    }
}
