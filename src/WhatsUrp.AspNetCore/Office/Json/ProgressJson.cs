// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record ProgressJson(string State, string? PauseReason, long Revision, int Total, int Done, bool HasEnded, CountsJson Counts)
{
    public static ProgressJson Of(BroadcastProgress progress) => new(
        progress.Record.State.ToString(),
        progress.Record.State == BroadcastState.Paused ? progress.Record.PauseReason.ToString() : null,
        progress.Record.Revision,
        progress.Total,
        progress.Done,
        progress.HasEnded,
        CountsJson.Of(progress.Counts));
}
