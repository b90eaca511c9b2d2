// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>The values of options that stand for no entry of a vocabulary. The asterisk keeps them apart from any id.</summary>
internal static class Options
{
    public const string All = "*all";
    public const string None = "*none";
    private const string MorePrefix = "*more";

    public static string More(int page) => MorePrefix + page.ToString(CultureInfo.InvariantCulture);

    public static int? ReadMore(string value) =>
        value.StartsWith(MorePrefix, StringComparison.Ordinal)
        && int.TryParse(value.AsSpan(MorePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : null;
}
