// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Recording;

/// <summary>Writes outcomes as lines of JSON without personal data, and reads them back.</summary>
/// <remarks>
/// The id of an accepted message encodes the recipient's number, and the ledger needs the whole id to make its digest. A digest in the spool
/// could not be handed to the ledger, and leaving the id out would lose the match of receipts that come without an opaque value.
/// So the id is sealed (AES-256-GCM) under a key derived from the deployment's, which stands in the database alone: the file by itself tells
/// nobody anything, and bound to its delivery and attempt no line can be put in the place of another. Thread-safe.
/// </remarks>
internal sealed class SpoolCodec(ReadOnlyMemory<byte> key)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private static readonly byte[] Purpose = "whatsurp outcome spool 1"u8.ToArray();
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), 32, info: Purpose);

    public string Write(AttemptOutcome outcome)
    {
        var line = new SpoolLine
        {
            Line = outcome.Line.Value,
            Delivery = outcome.Delivery.Value,
            Attempt = outcome.Attempt,
            Lease = outcome.Lease,
            Verdict = outcome.Verdict.GetType().Name,
        };
        line = outcome.Verdict switch
        {
            AttemptVerdict.Accepted accepted => line with { Sealed = Close(accepted.Message.Value, line), Text = accepted.Status.Name },
            AttemptVerdict.Retry retry => line with { Ticks = retry.After.Ticks, Scope = (int)retry.Scope, Code = retry.Code, Trace = retry.TraceId },
            AttemptVerdict.Refused refused => line with { Code = refused.Code, Text = refused.Reason, Trace = refused.TraceId },
            AttemptVerdict.NotSent notSent => line with { Text = notSent.Reason, Ticks = notSent.After.Ticks },
            AttemptVerdict.Unknown unknown => line with { Text = unknown.Reason, Ticks = unknown.ResolveAfter.Ticks },
            _ => line,
        };
        return JsonSerializer.Serialize(line, SpoolJson.Default.SpoolLine);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line.</param>
    /// <returns>The outcome, or <see langword="null"/> when the line was cut off, tampered with, or written by another deployment.</returns>
    public AttemptOutcome? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SpoolJson.Default.SpoolLine) is { } line && VerdictOf(line) is { } verdict
                ? new AttemptOutcome(new LineId(line.Line), new DeliveryId(line.Delivery), line.Attempt, line.Lease, verdict)
                : null;
        }
        catch (Exception fault) when (fault is JsonException or CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private AttemptVerdict? VerdictOf(SpoolLine line) => line.Verdict switch
    {
        nameof(AttemptVerdict.Accepted) => new AttemptVerdict.Accepted(new MessageId(Open(line)), new AcceptanceStatus(line.Text ?? "")),
        nameof(AttemptVerdict.Retry) => new AttemptVerdict.Retry(new TimeSpan(line.Ticks), (RetryScope)line.Scope, line.Code) { TraceId = line.Trace },
        nameof(AttemptVerdict.Refused) => new AttemptVerdict.Refused(line.Code, line.Text ?? "") { TraceId = line.Trace },
        nameof(AttemptVerdict.NotSent) => new AttemptVerdict.NotSent(line.Text ?? "", new TimeSpan(line.Ticks)),
        nameof(AttemptVerdict.Unknown) => new AttemptVerdict.Unknown(line.Text ?? "", new TimeSpan(line.Ticks)),
        _ => null,
    };

    private string Close(string message, SpoolLine line)
    {
        var plain = Encoding.UTF8.GetBytes(message);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(sealedBytes.AsSpan(0, NonceBytes), plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), Bound(line));
        return Convert.ToBase64String(sealedBytes);
    }

    private string Open(SpoolLine line)
    {
        var sealedBytes = Convert.FromBase64String(line.Sealed ?? "").AsSpan();
        if (sealedBytes.Length < NonceBytes + TagBytes)
        {
            throw new FormatException("The sealed id is cut off.");
        }

        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Decrypt(sealedBytes[..NonceBytes], sealedBytes[NonceBytes..^TagBytes], sealedBytes[^TagBytes..], plain, Bound(line));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Bound(SpoolLine line) =>
        Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line.Line}/{line.Delivery:N}/{line.Attempt}/{line.Lease:N}"));
}
