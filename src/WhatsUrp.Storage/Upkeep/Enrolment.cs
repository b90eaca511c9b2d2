// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>What a process does with the ledger before its first claim, within an open transaction.</summary>
internal static class Enrolment
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static async ValueTask<Deployment> RunAsync(StorageSession session, TimeSpan longestAbsence)
    {
        await session.LockAsync(["deployment"]).ConfigureAwait(false);
        var now = await session.NowAsync().ConfigureAwait(false);
        if (await DeploymentTable.HoldAsync(session).ConfigureAwait(false) is not var (deployment, seenAt))
        {
            deployment = new Deployment(RandomNumberGenerator.GetString(Letters, 8), RandomNumberGenerator.GetBytes(32), Epoch: 0, IsFenced: false);
            await DeploymentTable.AddAsync(session, deployment, now).ConfigureAwait(false);
            return deployment;
        }

        await DeploymentTable.BeatAsync(session).ConfigureAwait(false);
        if (session.IsAlone)
        {
            // Nobody else sends from this ledger: whoever held a lease is gone.
            await session.ExecuteAsync(
                "UPDATE delivery SET lease_until = @ended WHERE state = 1 AND lease_until > @ended", ("@ended", now.AddMicroseconds(-1))).ConfigureAwait(false);
        }

        if (now - seenAt <= longestAbsence || !await Fence.IsNeededAsync(session).ConfigureAwait(false))
        {
            return deployment;
        }

        await Fence.RaiseAsync(session, "system").ConfigureAwait(false);
        return deployment with { Epoch = deployment.Epoch + 1, IsFenced = true };
    }
}
