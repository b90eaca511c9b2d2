// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Settings;

/// <summary>Refuses to start with an office that nobody may enter, or that more may enter than is meant. No text of it holds a digest.</summary>
internal sealed class OfficeOptionsCustomValidator(IServiceProviderIsService services) : IValidateOptions<OfficeOptions>
{
    public ValidateOptionsResult Validate(string? name, OfficeOptions options)
    {
        string[] faults = options.Enabled ? [.. Faults(options)] : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(OfficeOptions options)
    {
        if (!services.IsService(typeof(IBroadcastDesk)))
        {
            yield return "WURP0820: there is no desk for broadcasts. Call AddBroadcasting().";
        }

        if (options.Keys.Count == 0 && options.OpenId is null)
        {
            yield return "WURP0821: WhatsUrp:Office is enabled, and nobody may enter. Write Keys or OpenId, or switch it off.";
        }

        foreach (var (index, key) in options.Keys.Index())
        {
            foreach (var fault in Faults(key, $"WhatsUrp:Office:Keys:{index}"))
            {
                yield return fault;
            }
        }

        foreach (var twice in options.Keys.CountBy(key => key.Name.Trim().ToUpperInvariant()).Where(pair => pair.Value > 1 && pair.Key.Length > 0))
        {
            yield return $"WURP0823: {twice.Value} keys have the same name. Whoever approves must be another than who wrote: give each its own.";
        }

        if (options.Keys.Where(key => key.Sha256.Length > 0).CountBy(key => key.Sha256.ToUpperInvariant()).Any(pair => pair.Value > 1))
        {
            yield return "WURP0824: two names have the same key. Make one for each: approval by a second person would mean nothing.";
        }

        if (options.OpenId is { } provider && (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority)
            || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback) || string.IsNullOrWhiteSpace(provider.Audience)))
        {
            yield return "WURP0825: WhatsUrp:Office:OpenId needs an Authority with https, and an Audience.";
        }

        if (options.OpenId is { } names && names.RoleNames.Values.FirstOrDefault(role => !OfficeRoles.All.Contains(role, StringComparer.Ordinal)) is not null)
        {
            yield return $"WURP0826: WhatsUrp:Office:OpenId:RoleNames leads to a role that is none of {string.Join(", ", OfficeRoles.All)}.";
        }

        (string Key, double Value, double Least, double Most)[] ranges =
        [
            (nameof(options.MaxBodyBytes), options.MaxBodyBytes, 1024, 1024 * 1024),
            (nameof(options.MaxImportBytes), options.MaxImportBytes, 1024, 100 * 1024 * 1024),
            (nameof(options.MostFailures), options.MostFailures, 1, 1000),
            (nameof(options.LockoutWindow), options.LockoutWindow.TotalSeconds, 1, 86_400),
        ];
        foreach (var (key, value, least, most) in ranges.Where(range => range.Value < range.Least || range.Value > range.Most))
        {
            yield return $"WURP0827: WhatsUrp:Office:{key} lies between {least} and {most}{(key == nameof(options.LockoutWindow) ? " seconds" : "")}; this is {value}.";
        }
    }

    private static IEnumerable<string> Faults(OfficeKeyOptions key, string path)
    {
        if (string.IsNullOrWhiteSpace(key.Name) || key.Name.Length > 100)
        {
            yield return $"WURP0822: {path}:Name is missing or longer than 100 characters; it is what the audit trail calls whoever uses the key.";
        }

        if (key.Sha256.Length != 64 || !key.Sha256.All(char.IsAsciiHexDigit))
        {
            yield return $"WURP0822: {path}:Sha256 is not the SHA-256 of a key, in 64 hexadecimal digits.";
        }

        if (key.Lines.Count == 0)
        {
            yield return $"WURP0822: {path}:Lines names no line; write * for all.";
        }

        if (key.Roles.Count == 0 || key.Roles.Any(role => !OfficeRoles.All.Contains(role, StringComparer.Ordinal)))
        {
            yield return $"WURP0822: {path}:Roles holds at least one of {string.Join(", ", OfficeRoles.All)}, and nothing else.";
        }
    }
}
