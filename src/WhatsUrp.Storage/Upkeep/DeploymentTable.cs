// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>The one row that says which installation the ledger belongs to.</summary>
internal static class DeploymentTable
{
    public static ValueTask<(Deployment Deployment, DateTimeOffset SeenAt)?> HoldAsync(StorageSession session) => session.FirstAsync(
        $"SELECT id, key, epoch, seen_at FROM deployment WHERE one = 1{session.ForUpdate}",
        row => ((Deployment, DateTimeOffset)?)(new Deployment(row.Text(0), row.Bytes(1), row.Small(2), IsFenced: false), row.Instant(3)));

    public static ValueTask<int> AddAsync(StorageSession session, Deployment deployment, DateTimeOffset now) => session.ExecuteAsync(
        "INSERT INTO deployment (one, id, key, epoch, seen_at) VALUES (1, @id, @key, @epoch, @now)",
        ("@id", deployment.Id), ("@key", deployment.Key.ToArray()), ("@epoch", deployment.Epoch), ("@now", now));

    public static async ValueTask<int> BeatAsync(StorageSession session)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        return await session.ExecuteAsync("UPDATE deployment SET seen_at = @now WHERE one = 1", ("@now", now)).ConfigureAwait(false);
    }

    public static ValueTask<int> CountRestoreAsync(StorageSession session) =>
        session.ExecuteAsync("UPDATE deployment SET epoch = epoch + 1 WHERE one = 1");
}
