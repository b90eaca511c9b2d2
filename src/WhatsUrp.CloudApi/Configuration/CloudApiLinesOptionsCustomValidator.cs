// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>Refuses to start with settings that cannot work, and lists every fault of every line. No text of it holds a value that could be a secret.</summary>
internal sealed partial class CloudApiLinesOptionsCustomValidator : IValidateOptions<CloudApiLinesOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, CloudApiLinesOptions options)
    {
        string[] faults = [.. options.Faults.Select(fault => fault.Text), .. options.Lines.SelectMany(pair => Faults(pair.Key, pair.Value)), .. Shared(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Tells what is wrong with the settings of one line.</summary>
    public static string[] FaultsOf(CloudApiLinesOptions options, LineId line) =>
        [.. options.Faults.Where(fault => fault.Line == line).Select(fault => fault.Text), .. Faults(line, options.Lines[line])];

    private static IEnumerable<string> Shared(CloudApiLinesOptions options) => options.Lines
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value.PhoneNumberId))
        .GroupBy(pair => pair.Value.PhoneNumberId, pair => pair.Key, StringComparer.Ordinal)
        .Where(lines => lines.Count() > 1)
        .Select(lines => $"WURP0507: the lines {string.Join(", ", lines)} have the same PhoneNumberId; a number serves one line.");

    private static IEnumerable<string> Faults(LineId line, CloudApiOptions options)
    {
        var at = $"WhatsUrp:Lines:{line}:CloudApi:";
        (string Key, string? Value, string Help)[] required =
        [
            (nameof(options.PhoneNumberId), options.PhoneNumberId, "the id of the number, from WhatsApp Manager"),
            (nameof(options.AccessToken), options.AccessToken, "the token of the system user; keep it in the environment or a secret store"),
            (nameof(options.AppSecret), options.AppSecret, "the app secret, from the app's basic settings; without it no webhook can be trusted"),
            (nameof(options.VerifyToken), options.VerifyToken, "a word of your own, the same as in the app's webhook settings"),
        ];
        (string Key, string? Value, string Help)[] optional =
        [
            (nameof(options.WabaId), options.WabaId, "the id of the WhatsApp Business account, or nothing"),
            (nameof(options.PreviousAppSecret), options.PreviousAppSecret, "the former app secret while a new one is rolled out, or nothing"),
        ];
        foreach (var (key, value, help) in required.Concat(optional.Where(setting => !string.IsNullOrWhiteSpace(setting.Value))))
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                yield return $"WURP0501: {at}{key} is missing; write {help}.";
            }
            else if (key.EndsWith("Id", StringComparison.Ordinal) ? !value.All(char.IsAsciiDigit) : value.Any(c => c is <= ' ' or > '~'))
            {
                yield return $"WURP0503: {at}{key} holds a character that does not belong there; write {help}.";
            }
        }

        if (!Version().IsMatch(options.GraphApiVersion ?? ""))
        {
            yield return $"WURP0504: {at}{nameof(options.GraphApiVersion)} has the form v26.0.";
        }

        if (options.BaseAddress is not { IsAbsoluteUri: true } address || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) || address.UserInfo.Length > 0 || address.Query.Length > 0)
        {
            yield return $"WURP0505: {at}{nameof(options.BaseAddress)} is an absolute https address, without user or query; http is taken on a loopback address only.";
        }

        (string Key, TimeSpan Value)[] spans = [(nameof(options.Timeout), options.Timeout), (nameof(options.MediaTimeout), options.MediaTimeout), (nameof(options.BreakDuration), options.BreakDuration)];
        foreach (var (key, value) in spans)
        {
            if (value < Shortest || value > Longest)
            {
                yield return $"WURP0506: {at}{key} lies between 1 second and 10 minutes; this is {value}.";
            }
        }
    }

    [GeneratedRegex(@"\Av[0-9]{1,3}\.[0-9]{1,2}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();
}
