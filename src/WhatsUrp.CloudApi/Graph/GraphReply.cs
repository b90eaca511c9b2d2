// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Graph;

/// <summary>What one attempt brought: an answer that was read, or a body that is still arriving.</summary>
internal sealed record GraphReply(GraphAnswer? Answer, GraphDownload? Download = null);
