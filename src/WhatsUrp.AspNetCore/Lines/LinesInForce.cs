// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Configuration;

namespace WhatsUrp.AspNetCore.Lines;

/// <summary>The lines with the secrets that are in force now.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LinesInForce(Func<WebhookLines> now)
{
    public WebhookLines Now => now();

    /// <summary>Follows the accounts. Two threads that see a change at once make the same table twice, and no harm is done.</summary>
    public static LinesInForce Of(CloudApiAccounts accounts)
    {
        var known = TableOf(accounts.All);
        return new LinesInForce(() =>
        {
            var (table, all) = (Volatile.Read(ref known), accounts.All);
            if (!ReferenceEquals(table.Accounts, all))
            {
                table = TableOf(all);
                Volatile.Write(ref known, table);
            }

            return table.Lines;
        });
    }

    private static Table TableOf(IReadOnlyList<CloudApiAccount> all) => new(all, new WebhookLines(all.Select(account =>
        new WebhookLine(account.ToNumber(), account.AppSecret, account.VerifyToken, account.PreviousAppSecret))));

    private sealed record Table(IReadOnlyList<CloudApiAccount> Accounts, WebhookLines Lines);
}
