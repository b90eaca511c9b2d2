// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using System.Text.Json;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Blocks people who abuse a line: their messages no longer come, and none goes to them.</summary>
/// <remarks>Parent user ids cannot be blocked. Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class BlockClient
{
    private readonly GraphChannel _channel;

    internal BlockClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="BlockClient"/> class for a test that replaces its members.</summary>
    protected BlockClient() => _channel = null!;

    /// <summary>Blocks people.</summary>
    /// <param name="line">The line.</param>
    /// <param name="people">Whom: 1 or more, each of whom wrote in the last 24 hours.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Who was blocked, and who was not.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task<BlockResult> BlockAsync(LineId line, IReadOnlyList<CitizenAddress> people, CancellationToken cancellationToken = default) =>
        ChangeAsync(line, HttpMethod.Post, "block.add", "added_users", people, cancellationToken);

    /// <summary>Lets blocked people write again.</summary>
    /// <param name="line">The line.</param>
    /// <param name="people">Whom: 1 or more.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Who was unblocked, and who was not.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task<BlockResult> UnblockAsync(LineId line, IReadOnlyList<CitizenAddress> people, CancellationToken cancellationToken = default) =>
        ChangeAsync(line, HttpMethod.Delete, "block.remove", "removed_users", people, cancellationToken);

    /// <summary>Lists who is blocked, page after page.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The addresses; one that cannot be read is left out.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async IAsyncEnumerable<CitizenAddress> ListAsync(LineId line, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var address in _channel.ListAsync(line, "block.list", $"{Path(line)}?limit=100", ReadAddress, cancellationToken).ConfigureAwait(false))
        {
            if (address is not null)
            {
                yield return address;
            }
        }
    }

    private async Task<BlockResult> ChangeAsync(LineId line, HttpMethod method, string operation, string done, IReadOnlyList<CitizenAddress> people, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfZero(people.Count, nameof(people));
        var body = GraphJson.Object(json =>
        {
            json.WriteString("messaging_product", "whatsapp");
            json.Array("block_users", people, (item, person) => item.WriteString(person.Phone is null ? "user_id" : "user", person.Phone?.E164 ?? person.User?.Value ?? ""));
        });
        var answer = await _channel.CallAsync(new GraphRequest(line, operation, method, Path(line)) { Body = body }, cancellationToken).ConfigureAwait(false);
        var users = answer.Member("block_users");
        return new BlockResult([.. Addresses(users, done)], [.. Addresses(users, "failed_users")]);
    }

    private static IEnumerable<CitizenAddress> Addresses(JsonElement? users, string name) => users.Items(name).Select(ReadAddress).OfType<CitizenAddress>();

    private static CitizenAddress? ReadAddress(JsonElement json)
    {
        var input = json.Text("input");
        var phone = PhoneNumber.TryParse(json.Text("wa_id") ?? input, out var number) ? number : (PhoneNumber?)null;
        var user = UserId.TryCreate(json.Text("user_id") ?? (UserId.HasForm(input) ? input : null), out var id) ? id : (UserId?)null;
        return phone is null && user is null ? null : new CitizenAddress(phone, user);
    }

    private string Path(LineId line) => $"{_channel.Account(line).PhoneNumberId}/block_users";
}
