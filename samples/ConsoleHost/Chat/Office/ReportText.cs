// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Writes reports, for people and for programs.</summary>
internal sealed class ReportText(LocalTime time)
{
    public ReportJson ToJson(Report report) => new(
        report.Number,
        AddressText.All(report.From) is { Length: > 0 } from ? from : null,
        Iso(report.ReceivedAt),
        Words.Of(report.Kind),
        report.Urgent,
        report.PossibleOptOut,
        report.Text,
        [.. report.Media.Select(medium => new MediaJson(medium.Id, medium.MimeType, medium.FileName))],
        report.Position is { } position ? new PositionJson(position.Latitude, position.Longitude) : null,
        Words.Of(report.Status),
        report.AnsweredAt is { } at ? Iso(at) : null);

    /// <summary>Writes an instant as local time with its offset.</summary>
    public string Iso(DateTimeOffset at) => time.At(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Attachments(Report report) => string.Join(", ", report.Media
        .Select(medium => medium.FileName ?? medium.MimeType)
        .Concat(report.Position is { } p ? [string.Create(CultureInfo.InvariantCulture, $"posizione {p.Latitude:0.####},{p.Longitude:0.####}")] : []));

    public static string Status(ReportStatus status) => status switch
    {
        ReportStatus.New => "nuova",
        ReportStatus.Seen => "letta",
        ReportStatus.InProgress => "in corso",
        ReportStatus.Done => "risposta",
        ReportStatus.Rejected => "respinta",
        _ => "doppia",
    };
}
