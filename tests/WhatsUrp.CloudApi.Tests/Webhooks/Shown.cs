// SPDX-License-Identifier: BSD-3-Clause

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Webhooks;

/// <summary>Writes what was read and translated, member by member; what is missing, empty or false is left out.</summary>
internal static class Shown
{
    public static string Of(WebhookBatch batch, IReadOnlyList<WebhookItem> items)
    {
        var text = new StringBuilder();
        foreach (var one in batch.Events)
        {
            text.Append(CultureInfo.InvariantCulture, $"event {one.Origin.Field}: ");
            Write(text, one, 0);
        }

        foreach (var item in items)
        {
            text.Append("item ");
            Write(text, item, 0);
        }

        foreach (var diagnostic in batch.Diagnostics)
        {
            text.Append(CultureInfo.InvariantCulture, $"irregular: {diagnostic.Irregularity} at {diagnostic.Path}\n");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, object value, int depth)
    {
        text.Append(value.GetType().Name).Append('\n');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).OrderBy(property => property.MetadataToken))
        {
            // The origin stands in front, the raw JSON in the sample, the key is a digest, the source of an item stands above it.
            if (property.Name is "Origin" or "Raw" or "Key" or "Source" || property.GetValue(value) is not { } member)
            {
                continue;
            }

            if (Scalar(member) is { } scalar)
            {
                text.Append(scalar.Length == 0 ? "" : $"{Indent(depth)}{property.Name}: {scalar}\n");
            }
            else if (member is IEnumerable list)
            {
                foreach (var item in list)
                {
                    text.Append(Indent(depth)).Append(property.Name).Append(": ");
                    WriteItem(text, item, depth + 1);
                }
            }
            else
            {
                text.Append(Indent(depth)).Append(property.Name).Append(": ");
                Write(text, member, depth + 1);
            }
        }
    }

    private static void WriteItem(StringBuilder text, object item, int depth)
    {
        if (Scalar(item) is { } scalar)
        {
            text.Append(scalar).Append('\n');
        }
        else
        {
            Write(text, item, depth);
        }
    }

    private static string? Scalar(object value) => value switch
    {
        false => "",
        string text => text.Replace("\n", "\\n", StringComparison.Ordinal),
        CitizenAddress address => string.Join('|', new[] { address.Phone?.E164, address.User?.Value, address.ParentUser?.Value }.OfType<string>()),
        MessageId id => id.Value,
        DateTimeOffset instant => instant.ToString("u", CultureInfo.InvariantCulture),
        LineId or MessageKind or ReceiptStatus or bool or Enum => value.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Indent(int depth) => new(' ', 2 * (depth + 1));
}
