// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Chat.Json;

internal sealed record ReportJson(
    int Number,
    string? From,
    string ReceivedAt,
    string Kind,
    bool Urgent,
    bool PossibleOptOut,
    string Text,
    IReadOnlyList<MediaJson> Media,
    PositionJson? Position,
    string Status,
    string? AnsweredAt);

internal sealed record MediaJson(string Id, string MimeType, string? FileName);

internal sealed record PositionJson(double Latitude, double Longitude);
