// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Asks how numbers are doing, and registers them.</summary>
/// <remarks>Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class NumberClient
{
    private readonly GraphChannel _channel;

    internal NumberClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="NumberClient"/> class for a test that replaces its members.</summary>
    protected NumberClient() => _channel = null!;

    /// <summary>Asks how the number of a line is doing.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Quality, throughput, messaging limit, and what stands in the way of sending.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task<NumberHealth> GetAsync(LineId line, CancellationToken cancellationToken = default) =>
        NumberReader.Read(await _channel.CallAsync(new GraphRequest(line, "number.get", HttpMethod.Get, $"{_channel.Account(line).PhoneNumberId}?fields={Fields}"), cancellationToken).ConfigureAwait(false));

    /// <summary>Lists the numbers of the line's business account.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual IAsyncEnumerable<NumberHealth> ListAsync(LineId line, CancellationToken cancellationToken = default) =>
        _channel.ListAsync(line, "number.list", $"{_channel.Account(line).AccountNode}/phone_numbers?fields={Fields}", NumberReader.Read, cancellationToken);

    /// <summary>Registers the number of a line, so that it can send; it also mends a number that lost its registration.</summary>
    /// <param name="line">The line.</param>
    /// <param name="pin">The PIN of the number's two-step verification: six digits. A secret.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ArgumentException">The PIN is not of six digits.</exception>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task RegisterAsync(LineId line, string pin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pin);
        if (pin.Length != 6 || !pin.All(char.IsAsciiDigit))
        {
            throw new ArgumentException("A PIN has six digits.", nameof(pin));
        }

        var body = GraphJson.Object(json =>
        {
            json.WriteString("messaging_product", "whatsapp");
            json.WriteString("pin", pin);
        });
        return _channel.CallAsync(new GraphRequest(line, "number.register", HttpMethod.Post, $"{_channel.Account(line).PhoneNumberId}/register") { Body = body }, cancellationToken);
    }

    private const string Fields = "id,display_phone_number,verified_name,quality_rating,status,name_status,throughput,health_status,whatsapp_business_manager_messaging_limit";
}
