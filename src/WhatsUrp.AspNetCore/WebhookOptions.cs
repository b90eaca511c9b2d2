// SPDX-License-Identifier: BSD-3-Clause

using System.ComponentModel.DataAnnotations;

namespace WhatsUrp.AspNetCore;

/// <summary>How webhooks are received and worked on (configuration section <c>WhatsUrp:Webhook</c>).</summary>
public sealed class WebhookOptions
{
    /// <summary>Gets or sets the largest body that is taken, in bytes; a larger one is answered with 413.</summary>
    /// <value>The default is 4 MiB; Meta sends up to 3 MB.</value>
    [Range(3_000_000, 64 << 20)]
    public int MaxBodyBytes { get; set; } = 4 << 20;

    /// <summary>Gets or sets how many bytes of bodies may be on their way at once, over all callers; beyond that the answer is 503.</summary>
    /// <value>The default is 64 MiB.</value>
    [Range(3_000_000, int.MaxValue)]
    public int MaxBytesInFlight { get; set; } = 64 << 20;

    /// <summary>Gets or sets how long a caller may take to send a body; after that the answer is 408.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan BodyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many citizens are served at once.</summary>
    /// <value>The default is 8.</value>
    [Range(1, 256)]
    public int Parallelism { get; set; } = 8;

    /// <summary>Gets or sets how many bodies are worked on at once; each takes up to <see cref="MaxBodyBytes"/> of memory.</summary>
    /// <value>The default is 16.</value>
    [Range(1, 1024)]
    public int BodiesInHand { get; set; } = 16;

    /// <summary>Gets or sets how often an item is tried that fails for another reason than the store; after that it goes into quarantine.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Gets or sets the pause before the second attempt; it doubles with each further one, up to 30 seconds.</summary>
    /// <value>The default is 100 milliseconds.</value>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Gets or sets how often the inbox is read when nothing was announced, as when another process took a webhook in.</summary>
    /// <value>The default is one second.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long a webhook may wait before the health check speaks of it.</summary>
    /// <value>The default is one minute.</value>
    public TimeSpan LagLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long the row of a webhook is kept once it has been worked on; its body is erased at once.</summary>
    /// <value>The default is 14 days: longer than the 7 for which Meta delivers again.</value>
    public TimeSpan KeepSettled { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Gets or sets how long what is in quarantine is kept, body and all.</summary>
    /// <value>The default is 30 days, which is also the most.</value>
    public TimeSpan KeepQuarantined { get; set; } = TimeSpan.FromDays(30);
}
