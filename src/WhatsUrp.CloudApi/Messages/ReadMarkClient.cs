// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Shows a citizen that a message was read, and that an answer is being written.</summary>
/// <remarks>Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class ReadMarkClient
{
    private readonly GraphChannel _channel;

    internal ReadMarkClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="ReadMarkClient"/> class for a test that replaces its members.</summary>
    protected ReadMarkClient() => _channel = null!;

    /// <summary>Marks a message, and all earlier ones of the same citizen, as read.</summary>
    /// <param name="line">The line that received it.</param>
    /// <param name="message">The message: at most 30 days old.</param>
    /// <param name="isTyping">Whether the citizen also sees that an answer is being written: until it comes, for 25 seconds at most.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual async Task MarkReadAsync(LineId line, MessageId message, bool isTyping = false, CancellationToken cancellationToken = default)
    {
        var body = GraphJson.Object(json =>
        {
            json.WriteString("messaging_product", "whatsapp");
            json.WriteString("status", "read");
            json.WriteString("message_id", message.Value);
            if (isTyping)
            {
                json.Object("typing_indicator", indicator => indicator.WriteString("type", "text"));
            }
        });
        var path = $"{_channel.Account(line).PhoneNumberId}/messages";
        await _channel.CallAsync(new GraphRequest(line, "messages.read", HttpMethod.Post, path) { Body = body }, cancellationToken).ConfigureAwait(false);
    }
}
