// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.CloudApi.Answers;

/// <summary>An error as the Graph API reports it.</summary>
/// <param name="Code">The code, on which alone decisions are taken.</param>
/// <param name="Subcode">The second code, if any.</param>
/// <param name="TraceId">The id under which Meta's support finds the request, if any.</param>
/// <param name="IsTransient">Whether the platform calls it passing; <see langword="null"/> when it does not say.</param>
/// <param name="Details">The platform's own words. They may quote personal data: never log them.</param>
public sealed record GraphError(int Code, int? Subcode, string? TraceId, bool? IsTransient, string? Details)
{
    /// <summary>Returns the numbers alone.</summary>
    /// <returns>Code, subcode and trace id.</returns>
    public override string ToString() => $"code {Code}, subcode {Subcode}, trace {TraceId}";

    /// <summary>Finds the error in an answer: <c>{"error":{"code":…}}</c>. Numbers may be strings, and <c>error_data</c> may be text.</summary>
    internal static GraphError? Read(JsonElement? answer)
    {
        if (answer.Member("error") is not { } error || error.Int("code") is not { } code)
        {
            return null;
        }

        var data = error.Member("error_data");
        var details = data.Text("details") ?? (data is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
        var isTransient = error.Member("is_transient") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : (bool?)null;
        return new GraphError(code, error.Int("error_subcode"), error.Word("fbtrace_id"), isTransient, details ?? error.Text("error_user_msg") ?? error.Text("message"));
    }
}
